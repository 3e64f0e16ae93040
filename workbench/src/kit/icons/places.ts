import apartmentOutlinedLines from '@ant-design/icons-svg/es/asn/ApartmentOutlined'
import appstoreOutlinedLines from '@ant-design/icons-svg/es/asn/AppstoreOutlined'
import auditOutlinedLines from '@ant-design/icons-svg/es/asn/AuditOutlined'
import bankOutlinedLines from '@ant-design/icons-svg/es/asn/BankOutlined'
import barChartOutlinedLines from '@ant-design/icons-svg/es/asn/BarChartOutlined'
import bellOutlinedLines from '@ant-design/icons-svg/es/asn/BellOutlined'
import closeCircleFilledLines from '@ant-design/icons-svg/es/asn/CloseCircleFilled'
import downOutlinedLines from '@ant-design/icons-svg/es/asn/DownOutlined'
import exclamationCircleFilledLines from '@ant-design/icons-svg/es/asn/ExclamationCircleFilled'
import eyeInvisibleOutlinedLines from '@ant-design/icons-svg/es/asn/EyeInvisibleOutlined'
import eyeOutlinedLines from '@ant-design/icons-svg/es/asn/EyeOutlined'
import fileDoneOutlinedLines from '@ant-design/icons-svg/es/asn/FileDoneOutlined'
import fileTextOutlinedLines from '@ant-design/icons-svg/es/asn/FileTextOutlined'
import formOutlinedLines from '@ant-design/icons-svg/es/asn/FormOutlined'
import homeOutlinedLines from '@ant-design/icons-svg/es/asn/HomeOutlined'
import importOutlinedLines from '@ant-design/icons-svg/es/asn/ImportOutlined'
import infoCircleFilledLines from '@ant-design/icons-svg/es/asn/InfoCircleFilled'
import loadingOutlinedLines from '@ant-design/icons-svg/es/asn/LoadingOutlined'
import plusOutlinedLines from '@ant-design/icons-svg/es/asn/PlusOutlined'
import readOutlinedLines from '@ant-design/icons-svg/es/asn/ReadOutlined'
import searchOutlinedLines from '@ant-design/icons-svg/es/asn/SearchOutlined'
import solutionOutlinedLines from '@ant-design/icons-svg/es/asn/SolutionOutlined'
import teamOutlinedLines from '@ant-design/icons-svg/es/asn/TeamOutlined'
import unorderedListOutlinedLines from '@ant-design/icons-svg/es/asn/UnorderedListOutlined'
import userOutlinedLines from '@ant-design/icons-svg/es/asn/UserOutlined'
import { iconOf } from './icon.tsx'

/** Signs of the door, of the frame and of what stands first: they come with the first screen. */
export const ApartmentOutlined = iconOf(apartmentOutlinedLines)
export const AppstoreOutlined = iconOf(appstoreOutlinedLines)
export const AuditOutlined = iconOf(auditOutlinedLines)
export const BankOutlined = iconOf(bankOutlinedLines)
export const BarChartOutlined = iconOf(barChartOutlinedLines)
export const BellOutlined = iconOf(bellOutlinedLines)
export const CloseCircleFilled = iconOf(closeCircleFilledLines)
export const DownOutlined = iconOf(downOutlinedLines)
export const FileDoneOutlined = iconOf(fileDoneOutlinedLines)
export const FileTextOutlined = iconOf(fileTextOutlinedLines)
export const FormOutlined = iconOf(formOutlinedLines)
export const HomeOutlined = iconOf(homeOutlinedLines)
export const ImportOutlined = iconOf(importOutlinedLines)
export const LoadingOutlined = iconOf(loadingOutlinedLines)
export const PlusOutlined = iconOf(plusOutlinedLines)
export const ReadOutlined = iconOf(readOutlinedLines)
export const SearchOutlined = iconOf(searchOutlinedLines)
export const SolutionOutlined = iconOf(solutionOutlinedLines)
export const TeamOutlined = iconOf(teamOutlinedLines)
export const UnorderedListOutlined = iconOf(unorderedListOutlinedLines)
export const UserOutlined = iconOf(userOutlinedLines)
export const ExclamationCircleFilled = iconOf(exclamationCircleFilledLines)
export const InfoCircleFilled = iconOf(infoCircleFilledLines)
export const EyeOutlined = iconOf(eyeOutlinedLines)
export const EyeInvisibleOutlined = iconOf(eyeInvisibleOutlinedLines)
