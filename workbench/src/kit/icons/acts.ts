import arrowDownOutlinedLines from '@ant-design/icons-svg/es/asn/ArrowDownOutlined'
import arrowLeftOutlinedLines from '@ant-design/icons-svg/es/asn/ArrowLeftOutlined'
import arrowUpOutlinedLines from '@ant-design/icons-svg/es/asn/ArrowUpOutlined'
import checkCircleFilledLines from '@ant-design/icons-svg/es/asn/CheckCircleFilled'
import closeOutlinedLines from '@ant-design/icons-svg/es/asn/CloseOutlined'
import deleteOutlinedLines from '@ant-design/icons-svg/es/asn/DeleteOutlined'
import downloadOutlinedLines from '@ant-design/icons-svg/es/asn/DownloadOutlined'
import editOutlinedLines from '@ant-design/icons-svg/es/asn/EditOutlined'
import fileExcelOutlinedLines from '@ant-design/icons-svg/es/asn/FileExcelOutlined'
import fileOutlinedLines from '@ant-design/icons-svg/es/asn/FileOutlined'
import globalOutlinedLines from '@ant-design/icons-svg/es/asn/GlobalOutlined'
import leftOutlinedLines from '@ant-design/icons-svg/es/asn/LeftOutlined'
import paperClipOutlinedLines from '@ant-design/icons-svg/es/asn/PaperClipOutlined'
import printerOutlinedLines from '@ant-design/icons-svg/es/asn/PrinterOutlined'
import rightOutlinedLines from '@ant-design/icons-svg/es/asn/RightOutlined'
import starOutlinedLines from '@ant-design/icons-svg/es/asn/StarOutlined'
import tableOutlinedLines from '@ant-design/icons-svg/es/asn/TableOutlined'
import { iconOf } from './icon.tsx'

/** Signs of what one does on a screen; they come with the screens. */
export const ArrowDownOutlined = iconOf(arrowDownOutlinedLines)
export const ArrowLeftOutlined = iconOf(arrowLeftOutlinedLines)
export const ArrowUpOutlined = iconOf(arrowUpOutlinedLines)
export const CheckCircleFilled = iconOf(checkCircleFilledLines)
export const CloseOutlined = iconOf(closeOutlinedLines)
export const DeleteOutlined = iconOf(deleteOutlinedLines)
export const DownloadOutlined = iconOf(downloadOutlinedLines)
export const EditOutlined = iconOf(editOutlinedLines)
export const FileExcelOutlined = iconOf(fileExcelOutlinedLines)
export const FileOutlined = iconOf(fileOutlinedLines)
export const GlobalOutlined = iconOf(globalOutlinedLines)
export const LeftOutlined = iconOf(leftOutlinedLines)
export const PaperClipOutlined = iconOf(paperClipOutlinedLines)
export const PrinterOutlined = iconOf(printerOutlinedLines)
export const RightOutlined = iconOf(rightOutlinedLines)
export const StarOutlined = iconOf(starOutlinedLines)
export const TableOutlined = iconOf(tableOutlinedLines)
